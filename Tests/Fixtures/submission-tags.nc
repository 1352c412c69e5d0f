<SUBMISSION>
<ACCESSION-NUMBER>0009990001-20-000007
<TYPE>3
<PUBLIC-DOCUMENT-COUNT>1
<PERIOD>20200106
<FILING-DATE>20200109
<DATE-OF-FILING-DATE-CHANGE>20200109
<ISSUER>
<COMPANY-DATA>
<CONFORMED-NAME>Quillmere Foods & Grain Corp
<CIK>0009900202
<ASSIGNED-SIC>2040
<IRS-NUMBER>990000202
<STATE-OF-INCORPORATION>OH
<FISCAL-YEAR-END>0630
</COMPANY-DATA>
<BUSINESS-ADDRESS>
<STREET1>1 ELEVATOR ROW
<STREET2>FLOOR < 9
<CITY>AKRON
<STATE>OH
<ZIP>44308
<PHONE>330-555-0119
</BUSINESS-ADDRESS>
<FORMER-COMPANY>
<FORMER-CONFORMED-NAME>QUILLMERE MILLS
<DATE-CHANGED>20010704
</FORMER-COMPANY>
</ISSUER>
<REPORTING-OWNER>
<OWNER-DATA>
<CONFORMED-NAME>BRANTHWAITE LEOPOLD
<CIK>0009910002
</OWNER-DATA>
<FILING-VALUES>
<FORM-TYPE>3
<ACT>34
<FILE-NUMBER>001-99902
<FILM-NUMBER>209900007
</FILING-VALUES>
<MAIL-ADDRESS>
<STREET1>77 MILL RACE
<CITY>AKRON
<STATE>OH
<ZIP>44308
</MAIL-ADDRESS>
</REPORTING-OWNER>
<DOCUMENT>
<TYPE>3
<SEQUENCE>1
<FILENAME>form3.xml
<DESCRIPTION>PRIMARY DOCUMENT
<TEXT>
<XML>
<?xml version="1.0"?>
<ownershipDocument>
    <schemaVersion>X0206</schemaVersion>
    <documentType>3</documentType>
    <periodOfReport>2020-01-06</periodOfReport>
    <noSecuritiesOwned>1</noSecuritiesOwned>
    <issuer>
        <issuerCik>0009900202</issuerCik>
        <issuerName>Quillmere Foods &amp; Grain Corp</issuerName>
        <issuerTradingSymbol>QFG</issuerTradingSymbol>
    </issuer>
    <reportingOwner>
        <reportingOwnerId>
            <rptOwnerCik>0009910002</rptOwnerCik>
            <rptOwnerName>BRANTHWAITE LEOPOLD</rptOwnerName>
        </reportingOwnerId>
        <reportingOwnerAddress>
            <rptOwnerStreet1>77 MILL RACE</rptOwnerStreet1>
            <rptOwnerStreet2/>
            <rptOwnerCity>AKRON</rptOwnerCity>
            <rptOwnerState>OH</rptOwnerState>
            <rptOwnerZipCode>44308</rptOwnerZipCode>
        </reportingOwnerAddress>
        <reportingOwnerRelationship>
            <isDirector>1</isDirector>
            <isOfficer>0</isOfficer>
            <isTenPercentOwner>0</isTenPercentOwner>
            <isOther>0</isOther>
        </reportingOwnerRelationship>
    </reportingOwner>
    <remarks></remarks>
    <ownerSignature>
        <signatureName>Leopold Branthwaite, by Ines Marchetti, attorney-in-fact</signatureName>
        <signatureDate>2020-01-08</signatureDate>
    </ownerSignature>
</ownershipDocument>
</XML>
</TEXT>
</DOCUMENT>
</SUBMISSION>
