import Markup
import OwnershipModel

extension DocumentWalk {
    mutating func issuer(_ group: Element) -> Issuer {
        inspectGroup(group)
        var issuer = Issuer()
        for child in group.elements {
            switch child.name {
            case "issuerCik" where child.isFirst: issuer.cik = text(child)
            case "issuerName" where child.isFirst: issuer.name = text(child)
            case "issuerTradingSymbol" where child.isFirst: issuer.tradingSymbol = text(child)
            case "issuerForeignTradingSymbol" where child.isFirst: issuer.foreignTradingSymbol = text(child)
            default: setAside(child)
            }
        }
        return issuer
    }

    mutating func reportingOwner(_ group: Element) -> ReportingOwner {
        inspectGroup(group)
        var owner = ReportingOwner()
        for child in group.elements {
            switch child.name {
            case "reportingOwnerId" where child.isFirst: identity(child, of: &owner)
            case "reportingOwnerAddress" where child.isFirst: owner.address = address(child)
            case "reportingOwnerRelationship" where child.isFirst: owner.relationship = relationship(child)
            default: setAside(child)
            }
        }
        return owner
    }

    private mutating func identity(_ group: Element, of owner: inout ReportingOwner) {
        inspectGroup(group)
        for child in group.elements {
            switch child.name {
            case "rptOwnerCik" where child.isFirst: owner.cik = text(child)
            case "rptOwnerName" where child.isFirst: owner.name = text(child)
            default: setAside(child)
            }
        }
    }

    private mutating func address(_ group: Element) -> ReportingOwner.Address {
        inspectGroup(group)
        var address = ReportingOwner.Address()
        for child in group.elements {
            switch child.name {
            case "rptOwnerNonUSAddressFlag" where child.isFirst: address.isOutsideUS = filed(child)
            case "rptOwnerStreet1" where child.isFirst: address.street1 = text(child)
            case "rptOwnerStreet2" where child.isFirst: address.street2 = text(child)
            case "rptOwnerCity" where child.isFirst: address.city = text(child)
            case "rptOwnerState" where child.isFirst: address.state = text(child)
            case "rptOwnerZipCode" where child.isFirst: address.zipCode = text(child)
            case "rptOwnerStateDescription" where child.isFirst: address.stateDescription = text(child)
            case "rptOwnerNonUSStateTerritory" where child.isFirst: address.nonUSStateOrTerritory = text(child)
            case "rptOwnerCountry" where child.isFirst: address.country = text(child)
            // A note on the address that EDGAR adds itself, of no interest if it is empty.
            case "rptOwnerGoodAddress" where child.isFirst && child.isEmpty: break
            default: setAside(child)
            }
        }
        return address
    }

    private mutating func relationship(_ group: Element) -> ReportingOwner.Relationship {
        inspectGroup(group)
        var relationship = ReportingOwner.Relationship()
        for child in group.elements {
            switch child.name {
            case "isDirector" where child.isFirst: relationship.isDirector = filed(child)
            case "isOfficer" where child.isFirst: relationship.isOfficer = filed(child)
            case "isTenPercentOwner" where child.isFirst: relationship.isTenPercentOwner = filed(child)
            case "isOther" where child.isFirst: relationship.isOther = filed(child)
            case "officerTitle" where child.isFirst: relationship.officerTitle = text(child)
            case "otherText" where child.isFirst: relationship.otherText = text(child)
            default: setAside(child)
            }
        }
        return relationship
    }

    mutating func signature(_ group: Element) -> Signature {
        inspectGroup(group)
        var signature = Signature()
        for child in group.elements {
            switch child.name {
            case "signatureName" where child.isFirst: signature.name = text(child)
            case "signatureDate" where child.isFirst: signature.date = filed(child)
            default: setAside(child)
            }
        }
        return signature
    }
}
