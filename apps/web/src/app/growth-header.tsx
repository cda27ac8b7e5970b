import { PageHeader } from '../ui/page-header.js';
import { GrowthSections } from './growth-sections.js';

interface GrowthHeaderProps {
  title: string;
  description: string;
  /** Stands in place of the description on paper, which leaves the house. */
  partnership: string;
}

/** What a report about growth begins with. */
export function GrowthHeader({ title, description, partnership }: GrowthHeaderProps) {
  return (
    <>
      <PageHeader
        title={title}
        description={
          <>
            <span className="print:hidden">{description}</span>
            <span className="hidden text-ink print:inline">{partnership}</span>
          </>
        }
      />
      <GrowthSections />
    </>
  );
}
