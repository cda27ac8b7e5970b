import type { ErasureDraft } from '@registry/domain/privacy';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../../api/problem-notice.js';
import { useLanguage } from '../../../i18n/use-language.js';
import { Button } from '../../../ui/button.js';
import { SkeletonRows } from '../../../ui/skeleton.js';
import { erasurePreviewQuery } from '../api/erasure-preview-query.js';
import { ErasurePreview } from './erasure-preview.js';

interface SubjectPreviewProps {
  subject: ErasureDraft;
  /** What may be done once it has been seen. */
  children: ReactNode;
}

/** What erasing somebody does; only then what follows from having read it. */
export function SubjectPreview({ subject, children }: SubjectPreviewProps) {
  const { t: tCommon } = useTranslation('common');
  const preview = useQuery(erasurePreviewQuery(subject, useLanguage()));
  if (preview.data !== undefined) {
    return (
      <>
        <ErasurePreview fields={preview.data.fields} />
        {children}
      </>
    );
  }
  if (preview.error === null) return <SkeletonRows rows={4} />;
  return (
    <ProblemNotice
      error={preview.error}
      action={<Button onPress={() => void preview.refetch()}>{tCommon('actions.tryAgain')}</Button>}
    />
  );
}
