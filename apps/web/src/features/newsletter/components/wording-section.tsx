import type { ConsentWording } from '@registry/domain/newsletter';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.js';
import { Section } from '../../../ui/card.js';
import { WordingDialog } from './wording-dialog.js';

/** The words that are consented to now, and those of before, which earlier consents are about. */
export function WordingSection({ wordings }: { wordings: readonly ConsentWording[] }) {
  const { t } = useTranslation('newsletter');
  const [isChanging, setChanging] = useState(false);
  const versions = [...new Set(wordings.map(({ version }) => version))].toSorted((one, other) => other - one);
  const [current, ...earlier] = versions;
  const textsOf = (version: number) => wordings.filter((wording) => wording.version === version);
  return (
    <Section
      title={t('manage.wording.title')}
      description={t('manage.wording.text')}
      actions={<Button onPress={() => setChanging(true)}>{t('manage.wording.change')}</Button>}
    >
      {current === undefined ? (
        <p className="text-muted">{t('manage.wording.none')}</p>
      ) : (
        <>
          <p className="pb-3 font-medium">{t('manage.wording.current', { version: current })}</p>
          <Texts wordings={textsOf(current)} />
        </>
      )}
      {earlier.length > 0 ? (
        <details className="pt-5">
          <summary className="min-h-6 cursor-pointer text-accent">{t('manage.wording.earlier')}</summary>
          {earlier.map((version) => (
            <div key={version} className="pt-4">
              <p className="pb-2 font-medium">{t('manage.wording.earlierVersion', { version })}</p>
              <Texts wordings={textsOf(version)} />
            </div>
          ))}
        </details>
      ) : null}
      {isChanging ? (
        <WordingDialog current={current === undefined ? [] : textsOf(current)} onClose={() => setChanging(false)} />
      ) : null}
    </Section>
  );
}

function Texts({ wordings }: { wordings: readonly ConsentWording[] }) {
  const { t } = useTranslation('common');
  return (
    <dl className="flex flex-col gap-3">
      {wordings.map(({ language, text }) => (
        <div key={language}>
          <dt className="text-sm text-muted">{t(`language.${language}`)}</dt>
          <dd lang={language} className="whitespace-pre-line">
            {text}
          </dd>
        </div>
      ))}
    </dl>
  );
}
