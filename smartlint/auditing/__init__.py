"""Many goals of many documents: judged, counted, compared, written; interrupted and resumed."""
