declare const element: unique symbol;
declare const written: unique symbol;

/** Where a column lies in the kernel's memory; a brand, so that a column of another kind does not type-check in its place. */
export type Pointer<Column> = number & { readonly [element]: Column };

/** A column that a call writes: it can be read as well, while one that was copied in is not written over. */
export type Out<Column> = Pointer<Column> & { readonly [written]: true };

export type Doubles = Pointer<Float64Array<ArrayBuffer>>;
/** @public The signatures, which are not kept in the repository, have it. */
export type DoublesOut = Out<Float64Array<ArrayBuffer>>;
export type Integers = Pointer<Int32Array<ArrayBuffer>>;
export type IntegersOut = Out<Int32Array<ArrayBuffer>>;
export type Bytes = Pointer<Uint8Array<ArrayBuffer>>;
export type BytesOut = Out<Uint8Array<ArrayBuffer>>;

/** No column, where a call can do without. */
export const none = 0 as never;

/** The column that begins so many bytes further on. */
export const offset = <P extends Pointer<unknown>>(pointer: P, bytes: number): P => (pointer + bytes) as P;
