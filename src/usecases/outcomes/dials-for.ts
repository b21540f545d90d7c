import { dialOf, type Dial } from '../../domain/outcome/dial';
import type { OutcomeStore } from '../../domain/ports';
import { mapFields } from '../../domain/taxonomy/taxonomy';
import type { TriageField } from '../../domain/triage/field';

/**
 * For each field what people's decisions in a project say about "at most one wrong in N": one statement reads it all. Shown is
 * whoever most of them are about, a model or the rules; what the other suggests is only written on outcomes of its own.
 */
export async function dialsFor(ports: { outcomes: OutcomeStore }, projectId: string): Promise<Record<TriageField, Dial>> {
  const outcomes = await ports.outcomes.countOutcomes(projectId);
  return mapFields((field) => {
    const [model, rules] = [dialOf(outcomes.model[field]), dialOf(outcomes.rules[field])];
    return rules.decided > model.decided ? rules : model;
  });
}
