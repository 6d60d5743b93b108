"""The JSON Schema of a ledger's files."""

from stancecli.cli.entering import SchemaFile


def schema(output: SchemaFile = None) -> None:
    """Print the JSON Schema of a ledger's files, by which an editor completes and checks them.

    A file names it in its first line: # yaml-language-server: $schema=ledger.schema.json

    Example: stance schema --output ledger.schema.json
    """
    from stancecli.cli.streams import put
    from stancecli.files import replace
    from stancecli.reading.editorschema import written

    if output is None:
        put(written())
    else:
        replace(output, written())
