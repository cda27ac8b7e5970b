import type { Precision } from '@registry/domain/calendar';
import { formatDate, formatDateTime, formatPartialDate, partialDateInTable } from '../i18n/format.js';
import { useLanguage } from '../i18n/use-language.js';

interface DayProps {
  /** `YYYY-MM-DD`. */
  on: string;
  precision?: Precision;
  /** In a table `2026-11-23`, in prose "23 november 2026". */
  style?: 'table' | 'prose';
}

/** A day, as exactly as it is known. */
export function Day({ on, precision = 'day', style = 'table' }: DayProps) {
  const language = useLanguage();
  const machine = partialDateInTable(on, precision);
  const prose = precision === 'day' ? formatDate(on, language) : formatPartialDate(on, precision, language);
  return <time dateTime={machine}>{style === 'table' ? machine : prose}</time>;
}

/** A moment, on the wall clock where the partnership is: `2026-11-23 14:05`. */
export function Moment({ at }: { at: string }) {
  return <time dateTime={at}>{formatDateTime(at)}</time>;
}
