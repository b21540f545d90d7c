import { strings } from '../../shared/strings';
import type { AuditEvent, FieldValue } from '../../shared/view-types';
import type { Fact } from './fact';

type IntendedPayload = Extract<AuditEvent, { action: 'change.intended' }>['payload'];
type ChangeDetail = IntendedPayload['detail'];
type SealedText = Extract<ChangeDetail, { type: 'text' }>['text'];

const words = strings.audit.detail;

/** What a change was about, as far as the log may say it. @param format writes a count */
export function changeFacts(detail: ChangeDetail, format: (count: number) => string): readonly Fact[] {
  const sealed = (name: string, text: SealedText | null): readonly Fact[] =>
    text === null
      ? [{ name, value: words.noContent }]
      : [
          { name, value: words.sealed(format(text.chars)) },
          { name: words.hmac(name), value: text.hmac, isCode: true },
        ];
  switch (detail.type) {
    case 'values':
      return [
        { name: words.before, value: words.andMore(valueNames(detail.before), detail.beforeTotal - detail.before.length) },
        { name: words.added, value: valueNames(detail.add) },
        { name: words.removed, value: valueNames(detail.remove) },
      ];
    case 'property':
      return [
        { name: words.property, value: detail.key, isCode: true },
        ...sealed(words.textBefore, detail.before),
        ...sealed(words.textAfter, detail.after),
      ];
    case 'text':
      return sealed(words.text, detail.text);
    case 'link':
      return [
        { name: words.linkType, value: detail.linkType },
        { name: words.linkedIssue, value: words.link[detail.direction](detail.otherKey) },
      ];
  }
}

const valueNames = (values: readonly FieldValue[]): string =>
  values.length === 0 ? words.noValues : strings.fields.values(values);
