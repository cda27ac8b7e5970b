import type { PartnerImport } from '@registry/domain/import';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.js';
import { Actions } from '../../../ui/dialog.js';
import { ButtonLink } from '../../../ui/link.js';
import { Notice } from '../../../ui/notice.js';
import { Moment } from '../../../vocabulary/day.js';
import { ImportRows } from './import-rows.js';

/** Step three, done: how many were registered, where they are now, and which rows were left out and why. */
export function ImportDone({ upload, onAnother }: { upload: PartnerImport; onAnother: () => void }) {
  const { t } = useTranslation('imports');
  const box = useRef<HTMLDivElement>(null);
  const { ready, leftOut } = upload.counts;
  useEffect(() => box.current?.focus(), []);
  return (
    <div className="flex flex-col gap-8">
      <div ref={box} tabIndex={-1}>
        <Notice tone="success" title={t('done.title', { count: ready })}>
          <p>
            {leftOut > 0 ? `${t('done.leftOut', { count: leftOut })} ` : ''}
            {t('preview.nothingMailed')}
          </p>
          {upload.committedAt === null ? null : (
            <p className="text-sm text-muted">
              {upload.fileName} · <Moment at={upload.committedAt} />
            </p>
          )}
        </Notice>
        <Actions className="pt-5">
          <ButtonLink to="/parter" variant="primary">
            {t('done.toList')}
          </ButtonLink>
          <ButtonLink to="/tillvaxt">{t('done.toGrowth')}</ButtonLink>
          <Button variant="quiet" onPress={onAnother}>
            {t('another')}
          </Button>
        </Actions>
      </div>
      <ImportRows rows={upload.rows} />
    </div>
  );
}
