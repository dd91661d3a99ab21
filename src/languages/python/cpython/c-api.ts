/** The part of CPython's C API that we use, as Emscripten exports it: pointers and C numbers are JavaScript numbers. */

/** The address of a Python object, or of C data; 0 is NULL. */
export type Pointer = number;

export interface CApi {
  // Emscripten renews these views when the memory grows: read them from here each time.
  readonly HEAP32: Int32Array;
  readonly HEAPU8: Uint8Array;
  readonly HEAPF64: Float64Array;
  addFunction(f: (...args: number[]) => number, signature: string): Pointer;
  UTF8ToString(text: Pointer): string;
  stringToNewUTF8(text: string): Pointer;
  _malloc(bytes: number): Pointer;
  _free(memory: Pointer): void;

  // Objects that always exist: these are their addresses.
  readonly __Py_NoneStruct: Pointer;
  readonly __Py_TrueStruct: Pointer;
  readonly __Py_FalseStruct: Pointer;
  readonly __Py_EllipsisObject: Pointer;
  readonly __Py_NotImplementedStruct: Pointer;
  readonly _PyLong_Type: Pointer;
  readonly _PyFloat_Type: Pointer;
  readonly _PyBool_Type: Pointer;
  readonly _PyUnicode_Type: Pointer;
  readonly _PyList_Type: Pointer;
  readonly _PyTuple_Type: Pointer;
  readonly _PySlice_Type: Pointer;
  // Variables that hold an exception type: these are the variables' addresses.
  readonly [exception: `_PyExc_${string}`]: Pointer;

  _Py_IncRef(object: Pointer): void;
  _Py_DecRef(object: Pointer): void;
  _PyLong_FromDouble(value: number): Pointer;
  _PyLong_AsDouble(object: Pointer): number;
  _PyFloat_FromDouble(value: number): Pointer;
  _PyFloat_AsDouble(object: Pointer): number;
  _PyNumber_Index(object: Pointer): Pointer;
  _PyUnicode_FromString(text: Pointer): Pointer;
  _PyUnicode_AsUTF8(object: Pointer): Pointer;
  _PyBytes_FromStringAndSize(content: Pointer, size: number): Pointer;
  _PyTuple_New(length: number): Pointer;
  _PyTuple_SetItem(tuple: Pointer, at: number, item: Pointer): number;
  _PyList_New(length: number): Pointer;
  _PyList_SetItem(list: Pointer, at: number, item: Pointer): number;
  _PySequence_Fast(object: Pointer, message: Pointer): Pointer;
  _PySeqIter_New(sequence: Pointer): Pointer;
  _PyDict_New(): Pointer;
  _PyDict_Update(dict: Pointer, other: Pointer): number;
  _PyDict_SetItemString(dict: Pointer, key: Pointer, value: Pointer): number;
  _PyDict_GetItemString(dict: Pointer, key: Pointer): Pointer;
  _PyMethod_New(f: Pointer, self: Pointer): Pointer;
  _PyModule_GetDict(module: Pointer): Pointer;
  _PyImport_AddModule(name: Pointer): Pointer;
  _Py_CompileStringExFlags(
    source: Pointer,
    filename: Pointer,
    start: number,
    flags: Pointer,
    optimize: number,
  ): Pointer;
  _PyEval_EvalCode(code: Pointer, globals: Pointer, locals: Pointer): Pointer;
  _PyRun_String(source: Pointer, start: number, globals: Pointer, locals: Pointer): Pointer;
  _PyObject_GetAttrString(object: Pointer, name: Pointer): Pointer;
  _PyObject_SetAttrString(object: Pointer, name: Pointer, value: Pointer): number;
  _PyObject_HasAttrString(object: Pointer, name: Pointer): number;
  _PyVectorcall_Call(f: Pointer, args: Pointer, keywords: Pointer): Pointer;
  _PyObject_Vectorcall(f: Pointer, args: Pointer, count: number, names: Pointer): Pointer;
  _PyObject_GetIter(object: Pointer): Pointer;
  _PyObject_IsTrue(object: Pointer): number;
  _PyObject_Str(object: Pointer): Pointer;
  _PyObject_Repr(object: Pointer): Pointer;
  _PyObject_Free(object: Pointer): void;
  _PyCallable_Check(object: Pointer): number;
  __PyObject_New(type: Pointer): Pointer;
  _PyType_GenericAlloc(type: Pointer, items: number): Pointer;
  _PyType_FromSpecWithBases(spec: Pointer, bases: Pointer): Pointer;
  _PyType_IsSubtype(type: Pointer, base: Pointer): number;
  _PyType_GetName(type: Pointer): Pointer;
  __Py_HashDouble(object: Pointer, value: number): number;
  _PyErr_Occurred(): Pointer;
  _PyErr_Clear(): void;
  _PyErr_SetString(type: Pointer, message: Pointer): void;
  _PyErr_GetRaisedException(): Pointer;
  _PyErr_NewException(name: Pointer, bases: Pointer, dict: Pointer): Pointer;
  _PyErr_WarnEx(category: Pointer, message: Pointer, stackLevel: number): number;
}
