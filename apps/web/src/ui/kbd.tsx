/** A key to press, as printed on it. */
export function Kbd({ children }: { children: string }) {
  return (
    <kbd className="rounded-[0.3125rem] border border-line bg-sunken px-1.5 py-0.5 font-sans text-xs whitespace-nowrap text-muted">
      {children}
    </kbd>
  );
}
