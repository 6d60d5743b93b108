"""Agreement and reliability: numbers in, numbers out."""
