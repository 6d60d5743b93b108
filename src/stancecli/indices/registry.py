"""Every index, by its key."""

from __future__ import annotations

from stancecli.indices.agreement import exact, lijphart, voeten
from stancecli.indices.cohesion import agreement_index, rice
from stancecli.indices.coincidence import us_coincidence
from stancecli.indices.index import GroupIndex, Index
from stancecli.indices.kappa import kappa_linear, kappa_nominal, kappa_squared
from stancecli.indices.krippendorff import alpha_interval, alpha_nominal, alpha_ordinal
from stancecli.indices.scott import pi_nominal, pi_squared
from stancecli.indices.similarity import s_absolute, s_squared

_LIJPHART = "Lijphart 1963, American Political Science Review 57(4): 902–917"
_VOETEN = "Bailey, Strezhnev and Voeten 2017, Journal of Conflict Resolution 61(2): 430–456"
_S = "Signorino and Ritter 1999, International Studies Quarterly 43(1): 115–144"
_COHEN = "Cohen 1960, Educational and Psychological Measurement 20: 37–46"
_WEIGHTED = "Cohen 1968, Psychological Bulletin 70: 213–220"
_SCOTT = "Scott 1955, Public Opinion Quarterly 19(3): 321–325"
_HAEGE = "Häge 2011, Political Analysis 19(3): 287–305"
_ALPHA = "Hayes and Krippendorff 2007, Communication Methods and Measures 1(1): 77–89"
_US = "US Department of State, Voting Practices in the United Nations"
_RICE = "Rice 1925, Political Science Quarterly 40(1): 60–72"
_AI = "Hix, Noury and Roland 2005, British Journal of Political Science 35(2): 209–234"

_PAIR = (
    Index("agreement", "Agreement (Lijphart)", _LIJPHART, lijphart, votes_only=True),
    Index("voeten", "Voeten agreement", _VOETEN, voeten, drops_unanimous=True),
    Index("s-absolute", "S, absolute", _S, s_absolute),
    Index("s-squared", "S, squared", _S, s_squared),
    Index("kappa", "Cohen's κ", _COHEN, kappa_nominal, chance=True),
    Index("kappa-linear", "Cohen's κ, linear", _WEIGHTED, kappa_linear, chance=True),
    Index("kappa-squared", "Cohen's κ, squared", _WEIGHTED, kappa_squared, chance=True),
    Index("pi", "Scott's π", _SCOTT, pi_nominal, chance=True),
    Index("pi-squared", "π, squared distance (Häge)", _HAEGE, pi_squared, chance=True),
    Index("alpha-nominal", "Krippendorff's α, nominal", _ALPHA, alpha_nominal, chance=True),
    Index("alpha-ordinal", "Krippendorff's α, ordinal", _ALPHA, alpha_ordinal, chance=True),
    Index("alpha-interval", "Krippendorff's α, interval", _ALPHA, alpha_interval, chance=True),
    Index("us-coincidence", "US voting coincidence", _US, us_coincidence, votes_only=True),
    Index("exact", "Exact match", _COHEN, exact),
)
_GROUP = (
    GroupIndex("rice", "Rice cohesion", _RICE, rice),
    GroupIndex("agreement-index", "Agreement index (Hix, Noury, Roland)", _AI, agreement_index),
)

INDICES: dict[str, Index] = {index.key: index for index in _PAIR}
GROUP_INDICES: dict[str, GroupIndex] = {index.key: index for index in _GROUP}
