import { Editor } from "@monaco-editor/react";
import { editor as monacoEditor, KeyCode, MarkerSeverity, Uri, type IDisposable } from "monaco-editor/editor";
import { useEffect, useMemo, useRef, useState } from "react";
import type { CodeError } from "../../../graders/candidate.ts";
import { type Language, LANGUAGES } from "../../../graders/language.ts";
import type { Entry } from "../../catalogue/catalogue.ts";
import type { Content } from "../../catalogue/content.ts";
import { useResolvedTheme } from "../useTheme.ts";
import { setScope } from "./setup.ts";
import { themeName } from "./themes.ts";

export interface Place {
  readonly line: number;
  readonly column: number;
  /** Escape was pressed: the next Tab moves the focus out. */
  readonly leaving: boolean;
}

/** A wish to see a line; a new object each time, so that the same line can be asked for again. */
export interface Reveal {
  readonly line: number;
}

interface Props {
  readonly entry: Entry;
  readonly sources: Content["sources"];
  /** Each has a model of its own, with its own history of edits. */
  readonly language: Language;
  readonly code: string;
  readonly error: CodeError | undefined;
  readonly reveal: Reveal | undefined;
  readonly onEdit: (language: Language, code: string) => void;
  readonly onPlace: (place: Place) => void;
  readonly onReady: () => void;
}

type CodeEditor = monacoEditor.IStandaloneCodeEditor;

const OPTIONS: monacoEditor.IStandaloneEditorConstructionOptions = {
  ariaLabel: "Your code. Escape, then Tab, leaves the editor",
  automaticLayout: true,
  colorDecorators: false,
  contextmenu: true,
  // The language decides, also in a file that is empty.
  detectIndentation: false,
  fixedOverflowWidgets: true,
  fontFamily: '"Plex Mono", ui-monospace, monospace',
  fontSize: 13,
  glyphMargin: true,
  guides: { indentation: false },
  lineDecorationsWidth: 10,
  lineHeight: 21,
  lineNumbersMinChars: 2,
  minimap: { enabled: false },
  // In a shadow root the context menu would miss the theme's variables.
  useShadowDOM: false,
  // The editor is narrow, and a signature's last argument must be seen.
  wordWrap: "on",
  wrappingIndent: "deepIndent",
  occurrencesHighlight: "off",
  overviewRulerBorder: false,
  overviewRulerLanes: 0,
  padding: { top: 10, bottom: 10 },
  renderFinalNewline: "on",
  renderLineHighlight: "all",
  scrollBeyondLastLine: false,
  scrollbar: { verticalScrollbarSize: 10, horizontalScrollbarSize: 10, useShadows: false },
  showUnused: false,
  links: false,
  stickyScroll: { enabled: false },
  // ∂ and − in a comment are meant.
  unicodeHighlight: { ambiguousCharacters: false, nonBasicASCII: false },
};

const TAB_SIZE: Readonly<Record<Language, number>> = { python: 4, typescript: 2 };

const pathOf = (slug: string, language: Language) => `file:///${slug}.${LANGUAGES[language].extension}`;

/** Escape means "close that" while any of these is open; only then is it not a wish to leave. */
const ESCAPE_IS_FREE = [
  "editorTextFocus",
  "!suggestWidgetVisible",
  "!parameterHintsVisible",
  "!findWidgetVisible",
  "!renameInputVisible",
  "!markersNavigationVisible",
  "!inSnippetMode",
  "!editorHasMultipleSelections",
  "!editorHoverVisible",
].join(" && ");

/** Escape, then Tab, moves the focus on; any other key or leaving the editor makes Tab indent again. */
function letTabLeave(editor: CodeEditor, onChange: (leaving: boolean) => void): IDisposable[] {
  const set = (leaving: boolean) => {
    editor.updateOptions({ tabFocusMode: leaving });
    onChange(leaving);
  };
  editor.addCommand(KeyCode.Escape, () => set(true), ESCAPE_IS_FREE);
  return [
    editor.onKeyDown(({ keyCode }) => {
      if (keyCode !== KeyCode.Escape && keyCode !== KeyCode.Tab && keyCode !== KeyCode.Shift) set(false);
    }),
    editor.onDidBlurEditorWidget(() => set(false)),
    editor.onMouseDown(() => set(false)),
  ];
}

function replaceAll(editor: CodeEditor, code: string): void {
  const model = editor.getModel();
  if (!model || model.getValue() === code) return;
  // As an edit, so that Undo brings the old text back.
  editor.pushUndoStop();
  editor.executeEdits("chainrule", [{ range: model.getFullModelRange(), text: code }]);
  editor.pushUndoStop();
}

function mark(editor: CodeEditor, error: CodeError | undefined): () => void {
  const model = editor.getModel();
  const line = error?.line;
  if (!model || line === undefined || line < 1 || line > model.getLineCount()) return () => undefined;
  const startColumn = Math.max(model.getLineFirstNonWhitespaceColumn(line), 1);
  const endColumn = model.getLineMaxColumn(line);
  monacoEditor.setModelMarkers(model, "run", [
    {
      startLineNumber: line,
      endLineNumber: line,
      startColumn,
      endColumn,
      message: `${error?.type}: ${error?.message}`,
      severity: MarkerSeverity.Error,
    },
  ]);
  const squares = editor.createDecorationsCollection([
    {
      range: { startLineNumber: line, endLineNumber: line, startColumn: 1, endColumn: 1 },
      options: {
        glyphMarginClassName: "error-square",
      },
    },
  ]);
  return () => {
    squares.clear();
    if (!model.isDisposed()) monacoEditor.setModelMarkers(model, "run", []);
  };
}

/** The wrapper disposes of the model in front only, and a file left behind would declare its names for the next. */
function useModels(slug: string): void {
  useEffect(
    () => () => {
      for (const language of Object.keys(LANGUAGES) as Language[])
        monacoEditor.getModel(Uri.parse(pathOf(slug, language)))?.dispose();
    },
    [slug],
  );
}

export default function MonacoEditor({
  entry: { slug, exercise },
  sources,
  language,
  code,
  error,
  reveal,
  onEdit,
  onPlace,
  onReady,
}: Props) {
  const theme = useResolvedTheme();
  const [editor, setEditor] = useState<CodeEditor>();
  const options = useMemo(() => ({ ...OPTIONS, tabSize: TAB_SIZE[language] }), [language]);
  useModels(slug);
  const place = useRef<Place>({ line: 1, column: 1, leaving: false });

  useEffect(() => {
    if (!editor) return undefined;
    const tell = (change: Partial<Place>) => {
      const next = { ...place.current, ...change };
      const { line, column, leaving } = place.current;
      if (next.line === line && next.column === column && next.leaving === leaving) return;
      place.current = next;
      onPlace(next);
    };
    const listening = [
      editor.onDidChangeCursorPosition(({ position }) =>
        tell({ line: position.lineNumber, column: position.column }),
      ),
      // Another model has another place, and says nothing of it.
      editor.onDidChangeModel(() => {
        const position = editor.getPosition();
        if (position) tell({ line: position.lineNumber, column: position.column });
      }),
      ...letTabLeave(editor, (leaving) => tell({ leaving })),
    ];
    return () => listening.forEach((one) => one.dispose());
  }, [editor, onPlace]);

  useEffect(() => {
    if (editor) replaceAll(editor, code);
  }, [editor, code]);

  useEffect(() => (editor ? mark(editor, error) : undefined), [editor, language, error]);

  useEffect(() => {
    if (!editor || !reveal) return;
    const model = editor.getModel();
    if (!model) return;
    // The run's line may be gone by now, and a line that hostile code names need never have been there.
    const lineNumber = Math.min(reveal.line, model.getLineCount());
    editor.revealLineInCenterIfOutsideViewport(lineNumber);
    editor.setPosition({
      lineNumber,
      column: Math.max(model.getLineFirstNonWhitespaceColumn(lineNumber), 1),
    });
    editor.focus();
  }, [editor, reveal]);

  return (
    <Editor
      path={pathOf(slug, language)}
      language={language}
      defaultValue={code}
      theme={themeName(theme)}
      options={options}
      loading={<pre className="editor-waiting">{code}</pre>}
      beforeMount={() => setScope(exercise, sources)}
      onMount={(mounted) => {
        setEditor(mounted);
        void document.fonts.ready.then(() => monacoEditor.remeasureFonts());
        onReady();
      }}
      onChange={(value) => onEdit(language, value ?? "")}
    />
  );
}
