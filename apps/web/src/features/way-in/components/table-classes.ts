export const headClass = 'px-3 py-2.5 align-bottom font-medium text-muted print:px-1.5 print:py-1';
export const cellClass = 'px-3 py-1.5 print:px-1.5 print:py-0.5';
export const numberClass = `${cellClass} tabular text-right`;
