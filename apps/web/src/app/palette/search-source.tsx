import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSearch } from '../../features/search/api/use-search.js';
import type { PaletteGroup } from '../../ui/palette-source.js';
import { SectorGlyph } from '../../vocabulary/sector-mark.js';

/** Partners and contacts, as the server finds them. A contact leads to its partner. */
export function useSearchSource(typed: string) {
  const { t } = useTranslation('common');
  const navigate = useNavigate();
  const { found, isSearching, error } = useSearch(typed);
  const open = (partnerId: string) => () => void navigate({ to: '/parter/$partnerId', params: { partnerId } });

  const groups: PaletteGroup[] = [
    {
      id: 'partners',
      title: t('palette.partners'),
      items: found.partners.map(({ id, name, sector, status }) => ({
        id: `partner:${id}`,
        label: name,
        description: t(`status.${status}`),
        prefix: <SectorGlyph sector={sector} />,
        run: open(id),
      })),
    },
    {
      id: 'contacts',
      title: t('palette.contacts'),
      items: found.contacts.map(({ id, name, partnerId, partnerName, isCurrent }) => ({
        id: `contact:${id}:${partnerId}`,
        label: name,
        description: isCurrent ? partnerName : t('palette.formerContact', { partner: partnerName }),
        run: open(partnerId),
      })),
    },
  ];
  return { groups, isSearching, error };
}
