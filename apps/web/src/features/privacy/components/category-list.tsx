/** Kinds of personal data, one a line. */
export function CategoryList({ categories }: { categories: readonly string[] }) {
  return (
    <ul className="flex list-disc flex-col pl-5 marker:text-muted">
      {categories.map((category) => (
        <li key={category}>{category}</li>
      ))}
    </ul>
  );
}
