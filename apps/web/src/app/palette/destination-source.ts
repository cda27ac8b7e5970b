import { useNavigate } from '@tanstack/react-router';
import { useFilter } from 'react-aria-components/Autocomplete';
import { useTranslation } from 'react-i18next';
import { usePerson } from '../../features/session/api/use-session.js';
import type { PaletteSource } from '../../ui/palette-source.js';
import { accountDestinationsFor, destinationsFor } from '../shell/destinations.js';

/** The pages that the person may open. */
export const useDestinationSource: PaletteSource = (typed) => {
  const { t } = useTranslation('common');
  const person = usePerson();
  const navigate = useNavigate();
  const { contains } = useFilter({ sensitivity: 'base' });
  const items = [...destinationsFor(person), ...accountDestinationsFor(person)]
    .filter(({ label }) => contains(t(label), typed))
    .map(({ to, label }) => ({ id: `page:${to}`, label: t(label), run: () => void navigate({ to }) }));
  return { id: 'pages', title: t('palette.pages'), items };
};

/** What the person may begin. */
export const useActionSource: PaletteSource = (typed) => {
  const { t } = useTranslation('common');
  const { permissions } = usePerson();
  const navigate = useNavigate();
  const { contains } = useFilter({ sensitivity: 'base' });
  const actions = [{ to: '/parter/ny', label: 'palette.registerPartner', permission: 'partner.register' }] as const;
  const items = actions
    .filter(({ permission, label }) => permissions.includes(permission) && contains(t(label), typed))
    .map(({ to, label }) => ({ id: `action:${to}`, label: t(label), run: () => void navigate({ to }) }));
  return { id: 'actions', title: t('palette.actions'), items };
};
