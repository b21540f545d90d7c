import { inParallel } from '../../domain/in-parallel';
import type { IntegrityStore } from '../../domain/ports';
import { readKnownBeside, type EvidencePorts } from './audit-evidence';

/** What the integrity card says: where the log stands, what was checked, and who else knows its head. */
export async function getIntegrity(ports: EvidencePorts & { integrity: IntegrityStore }) {
  const [head, beside, checked] = await inParallel([
    ports.reader.findHead(),
    readKnownBeside(ports),
    ports.integrity.readIntegrity(),
  ]);
  return { head, ...beside, checked };
}
export type Integrity = Awaited<ReturnType<typeof getIntegrity>>;
