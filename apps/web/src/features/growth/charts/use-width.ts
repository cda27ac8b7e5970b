import { useEffect, useRef, useState } from 'react';

/** How wide an element is, so that a drawing in it has letters of the right size; a guess until it is known. */
export function useWidth<Element extends HTMLElement>(guess = 640) {
  const ref = useRef<Element>(null);
  const [width, setWidth] = useState(guess);

  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const measure = () => {
      if (element.clientWidth > 0) setWidth(element.clientWidth);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  return { ref, width };
}
