import type { Calendar } from '../shared/surface-context';

/** "1,234" in the person's language; plain digits when that is not known here. */
export function formatCount(count: number, { locale }: Pick<Calendar, 'locale'>): string {
  try {
    return new Intl.NumberFormat(locale).format(count);
  } catch {
    return String(count);
  }
}
