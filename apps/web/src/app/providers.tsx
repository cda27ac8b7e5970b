import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { useLanguage } from '../i18n/use-language.js';
import { queryClient, router } from './router.js';

const locales = { sv: 'sv-SE', en: 'en-GB' };

export function Providers() {
  const language = useLanguage();
  return (
    <I18nProvider locale={locales[language]}>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </I18nProvider>
  );
}
