import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

const linkClass =
  '-mb-px grid min-h-11 place-items-center border-b-2 border-transparent px-3 whitespace-nowrap text-muted max-sm:px-1.5 max-sm:text-sm hover:text-ink ' +
  'aria-[current=page]:border-accent aria-[current=page]:font-medium aria-[current=page]:text-ink';

/** The pages about growth, beside each other. */
export function GrowthSections() {
  const { t } = useTranslation('reports');
  return (
    <nav aria-label={t('sections.label')} className="-mt-3 mb-6 overflow-x-auto border-b border-line print:hidden">
      <ul className="flex gap-1 p-0.5 pb-0 max-sm:justify-between max-sm:gap-0">
        <li>
          <Link to="/tillvaxt" activeOptions={{ exact: true, includeSearch: false }} className={linkClass}>
            {t('sections.growth')}
          </Link>
        </li>
        <li>
          <Link to="/tillvaxt/vagen-in" activeOptions={{ includeSearch: false }} className={linkClass}>
            {t('sections.wayIn')}
          </Link>
        </li>
        <li>
          <Link to="/rapporter" className={linkClass}>
            {t('sections.reports')}
          </Link>
        </li>
      </ul>
    </nav>
  );
}
