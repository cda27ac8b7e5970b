/**
 * The bytes of a file in base64.
 * @throws DOMException when the browser cannot read it, such as one that was moved since it was chosen.
 */
export function readBase64(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onerror = () => reject(reader.error);
    // "data:text/csv;base64,…"; of an empty file only "data:".
    reader.onload = () => resolve(String(reader.result).split(',')[1] ?? '');
    reader.readAsDataURL(file);
  });
}
