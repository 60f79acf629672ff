/** Every command, in the order of `--help`; a new one is one file and one line. */
import { defineBuild } from './build.ts';
import type { Define } from './command.ts';
import { defineCopy } from './copy.ts';
import { defineCorrect } from './correct.ts';
import { defineCypher } from './cypher.ts';
import { defineDiff } from './diff.ts';
import { defineEvaluate } from './evaluate.ts';
import { defineExplain } from './explain.ts';
import { defineExport, defineHash } from './export.ts';
import { defineExtract } from './extract.ts';
import { defineLexicon } from './lexicon.ts';
import { defineQuery } from './query.ts';
import { defineRemove } from './remove.ts';
import { defineReview } from './review.ts';
import { defineTrain } from './train.ts';
import { defineVerify } from './verify.ts';
import { defineView } from './view.ts';

export const commands: readonly Define[] = [
  defineBuild,
  defineExtract,
  defineQuery,
  defineCypher,
  defineView,
  defineExplain,
  defineEvaluate,
  defineVerify,
  defineReview,
  defineCorrect,
  defineRemove,
  defineDiff,
  defineExport,
  defineHash,
  defineCopy,
  defineTrain,
  defineLexicon,
];
