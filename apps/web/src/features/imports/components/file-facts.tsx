import type { PartnerImport } from '@registry/domain/import';
import { useTranslation } from 'react-i18next';
import { DescriptionList } from '../../../ui/description-list.js';
import { Notice } from '../../../ui/notice.js';
import { sampleNames } from '../sample-names.rules.js';

const delimiterWord = { ';': 'semicolon', ',': 'comma', '\t': 'tab' } as const;

/** How the file was read: by these facts a person sees whether it was read right. */
export function FileFacts({ upload }: { upload: PartnerImport }) {
  const { t } = useTranslation('imports');
  const samples = sampleNames(upload.rows.map(({ partner, source }) => partner?.name ?? source.name ?? ''));
  return (
    <>
      <DescriptionList
        items={[
          { term: t('facts.encoding'), value: t(`facts.encodings.${upload.encoding}`) },
          { term: t('facts.delimiter'), value: t(`facts.${delimiterWord[upload.delimiter]}`) },
          {
            term: t('facts.samples'),
            value: (
              <ul>
                {samples.map((name) => (
                  <li key={name}>{name}</li>
                ))}
              </ul>
            ),
          },
        ]}
      />
      {upload.ignoredColumns.length > 0 ? (
        <Notice tone="warning" title={t('facts.ignored', { count: upload.ignoredColumns.length })}>
          <p>{upload.ignoredColumns.join(', ')}</p>
          <p className="text-sm text-muted">{t('facts.ignoredText')}</p>
        </Notice>
      ) : null}
    </>
  );
}
