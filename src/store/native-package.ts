/** Which package holds the embedded engine's native code for a platform, and what to do where it is not there. */
import { createRequire } from 'node:module';
import { Failure } from '../failure.ts';

const built: ReadonlySet<string> = new Set([
  'darwin-arm64',
  'darwin-x64',
  'linux-arm64-gnu',
  'linux-arm64-musl',
  'linux-x64-gnu',
  'win32-x64-msvc',
]);

const libc = (): 'gnu' | 'musl' => {
  const report = process.report?.getReport() as
    | { readonly header?: { readonly glibcVersionRuntime?: string } }
    | undefined;
  return report?.header?.glibcVersionRuntime ? 'gnu' : 'musl';
};

const suffix: Readonly<Record<string, () => string>> = { linux: () => `-${libc()}`, win32: () => '-msvc' };

/** `linux-x64-gnu`: how the engine's packages name the machine at hand. */
export const platformName = (platform: string = process.platform, arch: string = process.arch): string =>
  `${platform}-${arch}${suffix[platform]?.() ?? ''}`;

const versionOfEngine = (): string =>
  (createRequire(import.meta.url)('@grafeo-db/js/package.json') as { readonly version: string }).version;

/** What to tell whoever lacks the native package; `reason` is what the loader said. */
export function missingNative(reason: string, platform: string = platformName()): Failure {
  const otherwise = 'or use a Neo4j with --store neo4j://HOST';
  return new Failure(
    built.has(platform)
      ? `the embedded engine's native package for ${platform} cannot be loaded (${reason}): run npm install @grafeo-db/js-${platform}@${versionOfEngine()}, ${otherwise}`
      : `the embedded engine has no native package for ${platform}: use a Neo4j with --store neo4j://HOST`,
  );
}
