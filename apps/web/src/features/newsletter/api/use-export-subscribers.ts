import { newsletter } from '@registry/contract/newsletter';
import type { Language } from '@registry/domain/language';
import { useMutation } from '@tanstack/react-query';
import { request } from '../../../api/request.js';

/** The current subscribers of a topic. Not kept: whoever leaves is not to be in an old answer. */
export const useExportSubscribers = () =>
  useMutation({
    mutationFn: ({ topic, language }: { topic: string; language: Language | undefined }) =>
      request(newsletter.export, { params: { topic }, query: { language } }),
    gcTime: 0,
  });
