"""Small files of every shape, each with the same two roll calls: Norway yes, Chad abstain, Cuba no; Chad absent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stancecli.model.ballots import VOTES

if TYPE_CHECKING:
    from stancecli.model.panel import Panel

DOWNLOAD = (
    "undl_id,ms_code,ms_name,ms_vote,date,session,resolution,draft,committee_report,meeting,title,agenda_title,"
    "subjects,vote_note,total_yes,total_no,total_abstentions,total_non_voting,total_ms,undl_link\n"
    '11,NOR,NORWAY,Y,2001-01-01,55,A/RES/55/1,,,,"Peace, said ""they""\nand more",,,,1,1,1,0,3,\n'
    '11,TCD,CHAD,A,2001-01-01,55,A/RES/55/1,,,,"Peace, said ""they""\nand more",,,,1,1,1,0,3,\n'
    '11,CUB,CUBA,N,2001-01-01,55,A/RES/55/1,,,,"Peace, said ""they""\nand more",,,,1,1,1,0,3,\n'
    "12,NOR,NORWAY,Y,2002-02-02,56,A/RES/56/2,,,,Trade,,,,1,1,0,1,3,\n"
    "12,TCD,CHAD,X,2002-02-02,56,A/RES/56/2,,,,Trade,,,,1,1,0,1,3,\n"
    "12,CUB,CUBA,N,2002-02-02,56,A/RES/56/2,,,,Trade,,,,1,1,0,1,3,\n"
)
OLD_DOWNLOAD = (
    DOWNLOAD.replace("ms_code", "ms_codes").replace("ms_vote", "ms_votes").replace(",resolution,", ",resolutions,")
).replace("CHAD,X", "CHAD,NV")
UNDL_ROLL_CALLS = (
    "undl_id,symbol,body,date,meeting,title,agenda,yes,no,abstain,non_voting,members,log_date\n"
    "12,A/RES/56/2,GA,2002-02-02,,Trade,,1,1,0,1,3,\n"
    '11,A/RES/55/1,GA,2001-01-01,,"Peace, said ""they"" and more",,1,1,1,0,3,\n'
)
UNDL_VOTES = "undl_id,country,vote\n11,NORWAY,Y\n11,CHAD,A\n11,CUBA,N\n12,NORWAY,Y\n12,CHAD,X\n12,CUBA,N\n"
UNVOTES_ROLL_CALLS = (
    "rcid,session,importantvote,date,unres,amend,para,short,descr\n"
    "11,55.0,0,2001-01-01,R/55/1,0,0,Peace,TO ADOPT\n12,56.0,0,2002-02-02,A/RES/56/2,0,0,Trade,TO ADOPT\n"
)
UNVOTES_VOTES = (
    "rcid,country,country_code,vote\n11,Norway,NO,yes\n11,Chad,TD,abstain\n11,Cuba,CU,no\n"
    "12,Norway,NO,yes\n12,Cuba,CU,no\n"
)
MATRIX = (
    "rcid,date,me,nu,di,hr,co,ec,NOR,TCD,CUB\n11,2001-01-01,0,0,0,0,0,1,1.0,2,3\n12,2002-02-02,0,0,0,0,0,1,1,8,3.0\n"
)
OWN = "id,symbol,body,series,date,title,source,record,yes,no,abstain,absent"
WIDE = (
    f"{OWN},CUB,NOR,TCD\n"
    "55/1,A/RES/55/1,unga,,2001-01-01,Peace,library,11,1,1,1,0,no,yes,abstain\n"
    "56/2,A/RES/56/2,unga,,2002-02-02,Trade,library,12,1,1,0,1,no,yes,absent\n"
)
LONG = (
    f"{OWN},country,vote\n"
    "55/1,A/RES/55/1,unga,,2001-01-01,Peace,library,11,1,1,1,0,CUB,no\n"
    "55/1,A/RES/55/1,unga,,2001-01-01,Peace,library,11,1,1,1,0,NOR,yes\n"
    "55/1,A/RES/55/1,unga,,2001-01-01,Peace,library,11,1,1,1,0,TCD,abstain\n"
    "56/2,A/RES/56/2,unga,,2002-02-02,Trade,library,12,1,1,0,1,CUB,no\n"
    "56/2,A/RES/56/2,unga,,2002-02-02,Trade,library,12,1,1,0,1,NOR,yes\n"
    "56/2,A/RES/56/2,unga,,2002-02-02,Trade,library,12,1,1,0,1,TCD,absent\n"
)


def votes(panel: Panel) -> dict[str, list[str]]:
    """Every country's votes, roll call by roll call."""
    length = len(panel.heads)
    return {name: [VOTES[code] for code in each.codes(length)] for name, each in panel.countries.items()}
