/// What `docs/templates.md` says in sentences.
enum TemplatesIntroduction {
  static let text = """
    # The theme

    This page is for designers and developers who change how a dossier looks: its colours and type, its words, its
    templates, and all that a template can show. How to write a dossier is in [format.md](format.md).

    The page is made from the program. Do not edit it by hand: see [CONTRIBUTING.md](../CONTRIBUTING.md).

    The theme is built into the program. A site changes it with files in its folder `templates/`:

    - **Colours and type**: one file, [`theme/custom.css`](#colours-and-type).
    - **Words**: a file for the site's language, [`words/LANGUAGE.yml`](#the-words).
    - **A template or partial**: a file of the same name. Copy only those that you change; all others stay built in and
      get better with the program.
    - **A new partial**: a file of a new name, included with `{{> name}}`. It may lie in a subfolder: `{{> cards/small}}`.
    - **Files that pages link to**: whatever lies in `templates/theme/` is published in the folder `theme/`.
    - **Words**: `templates/words/LANGUAGE.yml` has those that you want otherwise, or in a language that the program does not
      have: [other languages](format.md#other-languages).

    `dossier serve` shows what you change at once. A template that uses a name which does not exist stops the build, and
    what was published stays as it was: [what the messages mean](messages.md#templates).

    For example, this is a footer of your own. It shows whatever `dossier.yml` has under `extra`:

    ```yaml dossier.yml
    title: The ferry contract
    base-url: https://example.org/ferry/
    extra:
      licence: CC BY 4.0
    ```

    ```html templates/foot.mustache
    {{#frame}}
    </main>
    <footer>
    <nav aria-label="{{t.site.about}}">{{#pages}}<a href="{{href}}"{{#current}} aria-current="page"{{/current}}>{{text}}</a> {{/pages}}</nav>
    {{#extra.licence}}
    <p>You may print this dossier under {{.}}.</p>
    {{/extra.licence}}
    </footer>
    {{/frame}}
    ```
    """

  static let colours = """
    Each page loads `theme/custom.css` after the other stylesheets. The built-in one is empty, so a site that only wants
    its own colours and faces writes this one file:

    ```css templates/theme/custom.css
    :root {
      --text: Georgia, "Times New Roman", serif;
      --label: Verdana, "DejaVu Sans", sans-serif;
    }
    @media screen {
      :root { --paper: #ffffff; --accent: #7a1f2b; --visited: #5c3350; }
    }
    @media screen and (prefers-color-scheme: dark) {
      :root { --paper: #121214; --accent: #f0a3ad; --visited: #d3b0c9; }
    }
    ```

    - **Give every colour twice**, for light and dark screens. `@media screen` leaves the printed page black on white.
    - Text has a contrast of at least 4.5 : 1 to `--paper` and to `--raised`, in both. This goes for `--ink`, `--quiet`,
      `--accent` and `--visited`.
    - Neither side of a dispute has a colour of its own, and nothing is told by colour alone. Leave it so.
    - The faces are those of the reader's machine. The pages load no fonts, and nothing from other servers: their
      `Content-Security-Policy`, in `head.mustache`, allows the site's own styles, scripts and images.

    These are the custom properties, with what they are in `theme/style.css`:
    """

  static let files = """
    A file in `templates/theme/` replaces the built-in one of the same name. Your own `style.css` has to do all that the
    built-in one does, such as print and narrow screens; `custom.css` is the better place for a change.
    """

  static let themeFiles = [
    "theme/custom.css": "The site's own styles, after all others. Empty unless the site has one",
    "theme/dossier.js": "The script. Every page works without it",
    "theme/icon.svg": "The icon of the site in tabs and bookmarks",
    "theme/network.css": "The styles of the network's table and drawing, which only its pages load",
    "theme/search.css": "The styles of the page on which the site is searched",
    "theme/search.js":
      "The script that finds what readers seek and shows it, in the words and shapes of that page's template",
    "theme/redirect.js":
      "The script that leads from an old address to the new one, at the same place on the page",
    "theme/site.png": "The picture that goes with a link to the site where it is shared",
    "theme/style.css": "The styles of the pages",
  ]

  static let words = """
    The templates have no words of their own. `{{t.site.skip}}` shows the words that a file of words has under
    `site: skip:`, in the site's [`language`](format.md#dossieryml). The program brings along Arabic, Chinese, English,
    French, German and Spanish.

    - `dossier words fr` prints those of a language as a file, with the English ones beside them. Saved as
      `templates/words/fr.yml`, with only what you change left in it, it replaces them word by word.
    - For a language that the program does not have, fill in what it prints:
      [other languages](format.md#other-languages). Until then English words stand in, marked as English for browsers.
    - A name in braces is a **placeholder**: `since "{date}"` shows the field `date` of the row that `{{t.…}}` stands in.
      A translation may have placeholders in any order, and no others than the English words. `{{` is a brace.
    - Words with a number have a **form** for each kind of number that the language distinguishes, as Unicode names them:
      `zero`, `one`, `two`, `few`, `many`, `other`. The row's `count` decides.

    ```yaml templates/words/en.yml
    ask:
      denied: Did they deny it?
    figure:
      points:
        one: "{count} allegation"
        other: "{count} allegations"
    ```

    A template of yours may use any of these words, and words of your own need no key: write them into the template.
    """

  static let partials = """
    A partial sees all names of the place that includes it. “Is in the row” says which row is nearest there; the names of
    the rows around it, up to the page's, can be used as well.
    """

  static let language = """
    Templates are [Mustache](https://mustache.github.io/mustache.5.html), with names that are checked when they load:

    | tag | what it does |
    |---|---|
    | `{{name}}` | shows a text or a number, escaped for its place |
    | `{{{name}}}` | shows HTML. A field is either a text or HTML, and takes either two braces or three |
    | `{{t.key}}` | shows [words](#the-words) in the site's language |
    | `{{row.name}}` | shows the field of a row, without opening the row |
    | `{{#name}}…{{/name}}` | a section: shown if there is something to show. In a row's section its fields are names; a list's section is shown once for each element |
    | `{{^name}}…{{/name}}` | an inverted section: shown if there is nothing to show |
    | `{{.}}` | the text of the section, such as an element of a list of texts |
    | `{{#-first}}`, `{{#-last}}` | in the section of a list: shown for the first, or the last, element only. `{{^-last}}, {{/-last}}` puts commas between elements |
    | `{{-index}}` | in the section of a list: the element's place, from 1 |
    | `{{> name}}` | includes the partial `name.mustache` |
    | `{{! … }}` | a comment: shows nothing |

    A name is looked up in the nearest row first, then in those around it: inside `{{#point}}`, `{{name}}` is the
    point's, and `{{frame.title}}` still the page's. A section or comment that has a line for itself leaves no empty line
    behind. Sections close the tags and quotes that they open. Tags with `=`, `<` or `$`, lambdas and dynamic names do
    not exist.

    **Types.** A *text* is plain words. A *number* is shown in digits. *HTML* is what the program made of an editor's
    Markdown. A *flag* is only asked for, with a section. Any field may have nothing to show, which a section finds out.
    The names below an *extra* are your own: `{{extra.licence}}` shows what a file has under `extra:` as `licence:`, maps
    and lists open as sections, and what is not there shows nothing.

    **Directions.** A text whose letters run against the page's is set apart, with `<bdi>` or, in attributes, with the
    characters that do the same: no text turns what is beside it.

    **Places.** A variable may be where no text can do harm:

    | place | what is shown |
    |---|---|
    | in text | the text, with `&`, `<` and `>` escaped; or HTML, with three braces |
    | in a quoted attribute: `class="{{kind}}"` | the text, with quotes escaped too |
    | in a quoted link: `href="{{href}}"` | the address, if its scheme is `http`, `https`, `mailto` or `tel` or if it has none; else `about:invalid`. After a beginning of your own, as in `href="#{{anchor}}"`, the text is percent-encoded |
    | in `<title>` and `<textarea>` | the text, escaped |
    | in a string of JSON-LD: `<script type="application/ld+json">{"name": "{{title}}"}</script>` | the text, as JSON escapes it, and so that it cannot end the script |
    | anywhere else | nothing: such a template does not load |

    “Anywhere else” is an attribute without quotes, the name of a tag or attribute, a comment, the text of any other
    `<script>` and of `<style>`, and JSON-LD outside its strings; the attributes `style`, `srcset`, `srcdoc` and all that
    begin with `on`; `src` of `<script>`, `<iframe>` and the like; and in SVG `fill`, `stroke`, `filter`, `from`, `to`, `by`
    and `values`. Use classes there: see [`unsafe-place`](messages.md#unsafe-place).
    """

  static let rows = """
    A row is one thing on record, with all that a template, or the body of a section, can show of it. The rows of pages
    come first, then those that their fields lead to, by name.
    """
}
