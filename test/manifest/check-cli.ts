import { checkManifest } from './check-manifest';
import { describeFinding } from './finding';
import { readManifest } from './manifest';
import { readSourceFiles } from './source-files';

/** The offline eligibility check and every rule of ours over the manifest and the source; exits 1 when one is broken. */
function main(): void {
  const findings = checkManifest(readManifest(), readSourceFiles());
  for (const finding of findings) console.log(describeFinding(finding));
  console.log(`manifest rules and Runs on Atlassian eligibility: ${findings.length} problems`);
  process.exitCode = findings.length === 0 ? 0 : 1;
}

main();
