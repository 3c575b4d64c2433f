"""Documents of word processors and spreadsheets: zipped XML (Office Open XML, ECMA-376), read with limits."""
