"""Which faults must the checkers find? Writes copies of a sound letter, each broken in one way."""

import sys
from pathlib import Path

import pikepdf


def untagged(pdf):
    del pdf.Root.StructTreeRoot
    del pdf.Root.MarkInfo


def no_language(pdf):
    del pdf.Root.Lang


def no_title(pdf):
    with pdf.open_metadata(set_pikepdf_as_editor=False) as metadata:
        del metadata["dc:title"]
    if "/Title" in pdf.docinfo:
        del pdf.docinfo["/Title"]
    pdf.Root.ViewerPreferences.DisplayDocTitle = False


def main(source, target):
    target.mkdir(parents=True, exist_ok=True)
    for fault in (untagged, no_language, no_title):
        with pikepdf.open(source) as pdf:
            fault(pdf)
            pdf.save(target / f"{fault.__name__.replace('_', '-')}.pdf")
    # A file that lost its middle on the way.
    whole = source.read_bytes()
    third = len(whole) // 3
    (target / "torn.pdf").write_bytes(whole[:third] + whole[2 * third :])


main(Path(sys.argv[1]), Path(sys.argv[2]))
