import { privacy } from '@registry/contract/privacy';
import type { Language } from '@registry/domain/language';
import type { ErasureDraft } from '@registry/domain/privacy';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../../api/request.js';

/** Everything the registry has about one person. Kept no longer than it is shown. */
export const subjectExportQuery = ({ subjectKind, subjectId }: ErasureDraft, language: Language) =>
  queryOptions({
    queryKey: ['privacy', 'export', subjectKind, subjectId, language],
    queryFn: ({ signal }) =>
      request(privacy.exportSubject, { params: { subjectKind, subjectId }, query: { language }, signal }),
    gcTime: 0,
  });
