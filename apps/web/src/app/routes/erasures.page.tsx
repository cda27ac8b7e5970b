import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErasureList } from '../../features/privacy/components/erasure-list.js';
import { Retention } from '../../features/privacy/components/retention.js';
import { Button } from '../../ui/button.js';
import { PageHeader } from '../../ui/page-header.js';
import { Tabs } from '../../ui/tabs.js';
import { ChoosePersonDialog } from '../person-acts/choose-person-dialog.js';
import { usePersonActs } from '../person-acts/use-person-acts.js';

// By its id: the route itself imports this page.
const erasuresRoute = getRouteApi('/signed-in/personuppgifter');

/** What administrators do about personal data: requests of people, and disposal of what nothing needs. */
export function ErasuresPage() {
  const { t } = useTranslation('privacy');
  const { tab = 'erasures' } = erasuresRoute.useSearch();
  const navigate = erasuresRoute.useNavigate();
  const [isChoosing, setChoosing] = useState(false);
  const { start, dialog } = usePersonActs();
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader title={t('erasures.pageTitle')} description={t('erasures.pageIntro')} />
      <Tabs
        label={t('erasures.pageTitle')}
        selected={tab}
        onSelect={(id) => void navigate({ search: { tab: id }, replace: true, resetScroll: false })}
        items={[
          {
            id: 'erasures',
            label: t('erasures.title'),
            content: (
              <div className="flex flex-col gap-6">
                <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
                  <p className="max-w-prose min-w-0 flex-1 basis-60 text-muted">{t('erasures.intro')}</p>
                  <Button onPress={() => setChoosing(true)}>{t('choose.open')}</Button>
                </div>
                <ErasureList />
              </div>
            ),
          },
          {
            id: 'retention',
            label: t('retention.title'),
            content: (
              <div className="flex flex-col gap-6">
                <p className="max-w-prose text-muted">{t('retention.intro')}</p>
                <Retention />
              </div>
            ),
          },
        ]}
      />
      {isChoosing ? (
        <ChoosePersonDialog
          onChoose={(person) => {
            setChoosing(false);
            start(person);
          }}
          onClose={() => setChoosing(false)}
        />
      ) : null}
      {dialog}
    </div>
  );
}
