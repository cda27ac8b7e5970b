import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, type RenderResult, render } from '@testing-library/react';
import i18next from 'i18next';
import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { changeLanguage, startI18n } from '../i18n/i18n.js';
import type { Language } from '../i18n/language.js';

/** Renders a component with words, locale and a query client of its own. Swedish unless told. */
export async function renderUi(
  ui: ReactNode,
  { language = 'sv' }: { language?: Language } = {},
): Promise<RenderResult> {
  // Jest's globals are imported, so the testing library cannot clean up by itself.
  cleanup();
  if (!i18next.isInitialized) await startI18n(language);
  await changeLanguage(language);
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false }, mutations: { retry: false } } });
  return render(
    <I18nProvider locale={language === 'sv' ? 'sv-SE' : 'en-GB'}>
      <QueryClientProvider client={queryClient}>{ui}</QueryClientProvider>
    </I18nProvider>,
  );
}
