/** The first thing Tab reaches: past the navigation, to the content. */
export function SkipLink({ children }: { children: string }) {
  return (
    // biome-ignore lint/a11y/useValidAnchor: it goes to a place in the page, without writing it in the address
    <a
      href="#main"
      className="fixed top-3 left-3 z-50 -translate-y-24 rounded-control bg-accent px-4 py-2.5 font-medium text-on-accent focus:translate-y-0"
      onClick={(event) => {
        // The address stays a view that can be shared: no #main in it.
        event.preventDefault();
        document.getElementById('main')?.focus();
      }}
    >
      {children}
    </a>
  );
}
