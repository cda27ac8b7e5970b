import { startProduct } from './start-product.js';

await startProduct(process.env);
