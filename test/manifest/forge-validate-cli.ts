import { resolve } from 'node:path';
import { ProcessorBuilder, ValidationTypes } from '@forge/manifest';
import { projectRoot } from './manifest';

/** Forge names these by a flag of its server; offline they are named here. */
const deprecatedRuntimes = ['sandbox', 'nodejs18.x', 'nodejs20.x'];
const validations = [ValidationTypes.FULL, ValidationTypes.PRODUCT_TRIGGER, ValidationTypes.AGENT_PRODUCT_CONTEXT];

/** Runs Atlassian's own manifest validators, the ones `forge lint` runs, without a login; a warning fails too. */
async function main(): Promise<void> {
  const file = resolve(projectRoot, 'manifest.yml');
  const lines = new Set<string>();
  for (const validation of validations) {
    const processor = ProcessorBuilder.instance().withValidation(validation).withOptions({ deprecatedRuntimes }).build();
    const { errors = [] } = await processor.process(file);
    for (const { level, line, column, message } of errors) lines.add(`manifest.yml:${line}:${column} ${level} ${message}`);
  }
  for (const line of lines) console.log(line);
  console.log(`@forge/manifest: ${lines.size} problems`);
  process.exitCode = lines.size === 0 ? 0 : 1;
}

void main();
