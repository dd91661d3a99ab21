import { useId } from "react";
import { type Language, LANGUAGES } from "../../graders/language.ts";

interface Props {
  readonly languages: readonly Language[];
  readonly selected: Language;
  readonly onSelect: (language: Language) => void;
}

/** The chosen one is solid; the only one is a plain word. Radio buttons, so arrow keys choose as well. */
export function LanguageSwitch({ languages, selected, onSelect }: Props) {
  const group = useId();
  if (languages.length < 2) return <span className="muted">{LANGUAGES[selected].title}</span>;
  return (
    <fieldset className="segmented">
      <legend className="hidden">Language</legend>
      {languages.map((language) => (
        <label key={language}>
          <input
            type="radio"
            name={group}
            value={language}
            checked={language === selected}
            onChange={() => onSelect(language)}
          />
          <span>{LANGUAGES[language].title}</span>
        </label>
      ))}
    </fieldset>
  );
}
