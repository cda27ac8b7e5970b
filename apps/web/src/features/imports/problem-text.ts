import { type FieldErrorCode, fieldErrorCodes } from '@registry/domain/error';
import type { ImportProblem } from '@registry/domain/import';
import type { TFunction } from 'i18next';
import { fieldSentence } from '../../api/problem-sentence.js';
import { headingOf } from './template.js';

interface Translators {
  t: TFunction<'imports'>;
  tErrors: TFunction<'errors'>;
  tCommon: TFunction<'common'>;
  language: 'sv' | 'en';
}

const isFieldError = (code: ImportProblem['code']): code is FieldErrorCode =>
  (fieldErrorCodes as readonly string[]).includes(code);

/** One problem of a row in a sentence, beginning with the column that it is about. */
export function problemText(problem: ImportProblem, { t, tErrors, tCommon, language }: Translators): string {
  const about = problem.about ?? '';
  const column = problem.column === null ? '' : `${headingOf(problem.column, language)}: `;
  const { code } = problem;
  if (code === 'SECTOR_UNLIKE_NUMBER') {
    const sector = about === 'civil' || about === 'public' || about === 'private' ? tCommon(`sector.${about}`) : about;
    return column + t('problem.SECTOR_UNLIKE_NUMBER', { sector });
  }
  if (isFieldError(code)) {
    if (code === 'FIELD_CHOICE_UNKNOWN' && problem.column === 'sector') return column + t('problem.sectorUnknown');
    if (code === 'FIELD_CHOICE_UNKNOWN' && problem.column === 'status') return column + t('problem.statusUnknown');
    if (code === 'FIELD_REQUIRED') return column + t('problem.missing');
    if (code === 'MUNICIPALITY_UNKNOWN') return column + t('problem.municipalityUnknown');
    if (code === 'FIELD_TOO_LONG') return column + t('problem.tooLong');
    return column + fieldSentence({ code }, tErrors);
  }
  return column + t(`problem.${code}`, { about });
}
