import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { saveFile } from '../../../ui/save-file.js';
import { Picture, type PictureProps } from './picture.js';

/** The picture as the text of an SVG file. */
export function encodeSvg(props: PictureProps): string {
  const holder = document.createElement('div');
  const root = createRoot(holder);
  flushSync(() => root.render(<Picture {...props} />));
  const drawing = holder.querySelector('svg');
  const text = drawing === null ? '' : new XMLSerializer().serializeToString(drawing);
  root.unmount();
  return `<?xml version="1.0" encoding="UTF-8"?>\n${text}`;
}

/** Sharp on paper too: so many dots for each of the drawing's own. */
const density = 2;

/** The same drawing as dots. The policy lets pictures come from `data:`, and a canvas may read those. */
async function encodePng(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * density;
  canvas.height = image.naturalHeight * density;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob === null ? reject(new Error('The picture could not be made')) : resolve(blob)),
      'image/png',
    ),
  );
}

/** Hands the picture to the browser, to keep. */
export async function savePicture(format: 'svg' | 'png', fileName: string, props: PictureProps): Promise<void> {
  const svg = encodeSvg(props);
  if (format === 'svg') saveFile(fileName, 'image/svg+xml', svg);
  else saveFile(fileName, 'image/png', await encodePng(svg));
}
