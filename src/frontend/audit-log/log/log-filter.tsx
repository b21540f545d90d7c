import { Box, Button, Form, Inline, Stack, UserPicker } from '@forge/react';
import React, { type ReactNode } from 'react';
import * as z from 'zod';
import { AuditFilterSchema } from '../../../contract/calls/audit-log';
import { strings } from '../../shared/strings';
import type { AuditAction } from '../../shared/view-types';
import { draftProblems, rangePresets, type DraftProblem, type FilterDraft } from './filter-draft';
import { FilterSelect } from './filter-select';
import { FilterText } from './filter-text';
import { RangeFields } from './range-fields';

interface LogFilterProps {
  readonly draft: FilterDraft;
  readonly isRefused: boolean;
  /** Another number gives the person picker, which keeps its own value, a new beginning. */
  readonly fills: number;
  readonly onEdit: (part: Partial<FilterDraft>) => void;
  readonly onApply: () => void;
}

const words = strings.audit.filter;
const PickedSchema = z.object({ id: z.string().min(1) });
const outcomes = AuditFilterSchema.shape.outcome.unwrap().options;
const any = (label: string) => ({ label, value: '' });
const rangeOption = (value: FilterDraft['range']) => ({ label: words.ranges[value], value });
const actionOption = (value: AuditAction) => ({ label: strings.audit.name[value], value });
const outcomeOption = (value: (typeof outcomes)[number]) => ({ label: words.outcomes[value], value });
const actionOptions = [
  any(words.anyAction),
  ...strings.audit.groups.map(({ label, actions }) => ({ label, options: actions.map(actionOption) })),
];

/** Nothing is asked before it is applied: five fields are five questions otherwise. Enter in a text field applies too. */
export const LogFilter = ({ draft, isRefused, fills, onEdit, onApply }: LogFilterProps) => {
  const shown = isRefused ? draftProblems(draft) : [];
  const problemOf = (problem: DraftProblem) => (shown.includes(problem) ? words.problems[problem] : undefined);
  return (
    <Form onSubmit={onApply}>
      <Stack space="space.150">
        <Inline space="space.150" rowSpace="space.100" alignBlock="start" shouldWrap>
          <Field>
            <FilterSelect
              id="audit-range"
              label={words.range}
              options={rangePresets.map(rangeOption)}
              value={rangeOption(draft.range)}
              onChange={(value) => onEdit({ range: rangePresets.find((one) => one === value) ?? 'all' })}
            />
          </Field>
          <Field>
            <UserPicker
              key={fills}
              name="audit-person"
              label={words.who}
              placeholder={words.whoPlaceholder}
              onChange={(picked: unknown) => {
                const person = PickedSchema.safeParse(picked);
                onEdit({ accountId: person.success ? person.data.id : null });
              }}
            />
          </Field>
          <Field>
            <FilterSelect
              id="audit-action"
              label={words.action}
              options={actionOptions}
              value={draft.action ? actionOption(draft.action) : any(words.anyAction)}
              onChange={(value) => onEdit({ action: strings.audit.actions.find((one) => one === value) ?? null })}
            />
          </Field>
          <Field>
            <FilterSelect
              id="audit-outcome"
              label={words.outcome}
              options={[any(words.anyOutcome), ...outcomes.map(outcomeOption)]}
              value={draft.outcome ? outcomeOption(draft.outcome) : any(words.anyOutcome)}
              onChange={(value) => onEdit({ outcome: outcomes.find((one) => one === value) ?? null })}
            />
          </Field>
          <Field>
            <FilterText
              id="audit-issue-key"
              label={words.issueKey}
              placeholder={words.issueKeyExample}
              value={draft.issueKey}
              problem={problemOf('issueKey')}
              onChange={(issueKey) => onEdit({ issueKey })}
            />
          </Field>
          <Field>
            <FilterText
              id="audit-project-id"
              label={words.projectId}
              placeholder={words.projectIdExample}
              value={draft.projectId}
              problem={problemOf('projectId')}
              onChange={(projectId) => onEdit({ projectId })}
            />
          </Field>
        </Inline>
        {draft.range === 'custom' && <RangeFields draft={draft} problems={shown} onEdit={onEdit} />}
        <Inline>
          <Button appearance="primary" type="submit">
            {words.apply}
          </Button>
        </Inline>
      </Stack>
    </Form>
  );
};

const Field = ({ children }: { readonly children: ReactNode }) => <Box xcss={{ width: '200px' }}>{children}</Box>;
