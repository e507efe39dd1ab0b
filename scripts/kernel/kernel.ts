// The arithmetic of the trained models, in AssemblyScript. All arguments are byte offsets into the module's memory, or counts of elements.
// Every width (n, h, and k of the integer product) is a multiple of 8: callers pad. Rows are stored one after the other.
export { product, integerProduct, quantise } from './products'
export { recur, recurBack } from './recurrent'
export { adam, blend, squares } from './training'
export { gather, rectify, addBytes, pool } from './rows'
