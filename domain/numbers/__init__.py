"""Reads what a person typed where a number was asked for.

The rule: understood, asked back or refused; never guessed. "." and spaces group thousands, "," is the decimal mark;
the English way round is asked back. A word typed with fewer marks than it is spelled with is still that word ("muoi"
is "mười"), one typed with other marks is not ("từ" is not "tư"). What is not understood whole is refused whole: a
number is never picked out of a sentence.

Three decisions the table of entries leaves open: `0/0` in a percentage means that nothing arose; a bare "không" there
is asked back, for none of some and none of none differ; money is counted in whole đồng.
"""
