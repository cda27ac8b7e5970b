import { Skeleton, SkeletonRows } from '../../ui/skeleton.js';

/** While a page's code or first data is on its way. */
export function PendingPage() {
  return (
    <div className="flex flex-col gap-8">
      <Skeleton className="h-9 w-64 max-w-full" />
      <SkeletonRows />
    </div>
  );
}
