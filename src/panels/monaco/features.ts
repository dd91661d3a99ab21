// All of Monaco's contributions, though a person needs fewer: the TypeScript mode, which loads after the first editor,
// imports every one of them, and a service that is registered after that is unknown to the second editor.
import "monaco-editor/features/register.all";
