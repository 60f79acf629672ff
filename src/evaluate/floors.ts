/** The least figures that the extractor must reach; they only go up. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { Failure } from '../failure.ts';
import type { Figures } from './score.ts';

const figure = z.enum(['precision', 'recall', 'pairF1', 'typedF1', 'statusGroup', 'statusExact', 'nullPrecision']);
const floorsSchema = z.record(z.string(), z.partialRecord(figure, z.number().min(0).max(1)));
export type Floors = z.infer<typeof floorsSchema>;

/** `{"gold/dev.jsonl": {"pairF1": 0.5}}`: a gold file is known by the end of its path. */
export function readFloors(file: string): Floors {
  try {
    return floorsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    throw new Failure(
      `${file}: ${(error as Error).message.replace(/\s+/g, ' ')}; expected {"gold/dev.jsonl": {"pairF1": 0.5}}`,
    );
  }
}

/** One line for each figure that is below its floor. */
export function belowFloors(goldFile: string, figures: Figures, floors: Floors): string[] {
  const path = goldFile.replaceAll('\\', '/');
  return Object.entries(floors)
    .filter(([end]) => path.endsWith(end))
    .flatMap(([, least]) => Object.entries(least))
    .filter(([name, floor]) => figures[name as keyof Figures] < floor)
    .map(
      ([name, floor]) =>
        `${goldFile}: ${name} ${figures[name as keyof Figures].toFixed(3)} is below its floor ${floor}`,
    );
}
