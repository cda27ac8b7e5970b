import { useEffect, useRef, useState } from 'react';

/** Whether the element's content is wider than the element: then it scrolls, and must be reachable by keyboard. */
export function useOverflow<Element extends HTMLElement>() {
  const ref = useRef<Element>(null);
  const [isOverflowing, setOverflowing] = useState(false);

  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const measure = () => setOverflowing(element.scrollWidth > element.clientWidth + 1);
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    if (element.firstElementChild) observer.observe(element.firstElementChild);
    return () => observer.disconnect();
  }, []);

  return { ref, isOverflowing };
}
