import { privacy } from '@registry/contract/privacy';
import type { Language } from '@registry/domain/language';
import type { SubjectKind } from '@registry/domain/privacy';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../../api/request.js';

/** What erasing a person would remove and what would stay, as it is now. */
export const erasurePreviewQuery = (subject: { subjectKind: SubjectKind; subjectId: string }, language: Language) =>
  queryOptions({
    queryKey: ['privacy', 'erasure-preview', subject.subjectKind, subject.subjectId, language],
    queryFn: ({ signal }) => {
      const { subjectKind, subjectId } = subject;
      return request(privacy.previewErasure, { params: { subjectKind, subjectId }, query: { language }, signal });
    },
    gcTime: 0,
  });
